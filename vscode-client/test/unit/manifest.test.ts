import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

interface Manifest {
    readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
        readonly keybindings: readonly { readonly command: string }[];
        readonly configuration: {
            readonly properties: Readonly<Record<string, { readonly default?: unknown }>>;
        };
    };
    readonly capabilities: {
        readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
    };
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const commands = manifest.contributes.commands.map((entry) => entry.command).sort();
const settings = Object.keys(manifest.contributes.configuration.properties);

describe("the manifest", () => {
    it("contributes exactly the commands that the code registers", () => {
        const source = readFileSync("src/commands.ts", "utf8");
        const registered = [...source.matchAll(/^ {8}"(dowse\.\w+)":/gm)].map((match) => match[1]);
        assert.deepEqual(commands, registered.sort());
    });

    it("refers only to commands that it contributes", () => {
        const { menus, keybindings } = manifest.contributes;
        for (const { command } of [...Object.values(menus).flat(), ...keybindings]) {
            assert.ok(commands.includes(command), command);
        }
    });

    it("has every setting in the README, and the README no other", () => {
        const readme = readFileSync("README.md", "utf8");
        const told = [...readme.matchAll(/^\| `(dowse\.[\w.]+)` \|/gm)].map((match) => match[1]);
        assert.deepEqual(told, settings);
    });

    it("gives every setting a default, and restricts those that name programs", () => {
        for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
            assert.notEqual(setting.default, undefined, name);
        }
        const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
        for (const name of ["dowse.server.path", "dowse.java.home", "dowse.run.prefix"]) {
            assert.ok(restricted.includes(name) && settings.includes(name), name);
        }
    });
});
