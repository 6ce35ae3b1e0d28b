/**
 * The language client, less two things: commands that the extension itself registers are not
 * registered a second time when the server lists them for editors that have no such extension, and
 * trouble with the connection raises no notifications of its own.
 */

import {
    type DynamicFeature,
    type Executable,
    ExecuteCommandRequest,
    LanguageClient,
    type LanguageClientOptions,
    type StaticFeature,
} from "vscode-languageclient/node";

export class DowseClient extends LanguageClient {
    constructor(
        id: string,
        server: Executable,
        options: LanguageClientOptions,
        private readonly ownCommands: readonly string[],
    ) {
        super(id, "Dowse", server, options);
    }

    /** Goes to the log only: what the author should know, the server's state tells once. */
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }

    /** Called while the superclass is constructed; what it wraps runs once there is a server. */
    override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
        if (isCommandFeature(feature)) {
            const register = feature.register.bind(feature);
            feature.register = (data): void => {
                const offered = data.registerOptions.commands;
                const commands = offered.filter((id) => !this.ownCommands.includes(id));
                register({ ...data, registerOptions: { ...data.registerOptions, commands } });
            };
        }
        super.registerFeature(feature);
    }
}

type CommandFeature = DynamicFeature<{ readonly commands: readonly string[] }>;

function isCommandFeature(feature: StaticFeature | DynamicFeature<unknown>): feature is CommandFeature {
    return (
        "registrationType" in feature &&
        feature.registrationType.method === ExecuteCommandRequest.type.method
    );
}
