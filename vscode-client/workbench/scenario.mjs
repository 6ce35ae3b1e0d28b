// What the end-to-end test does, step by step, in a trusted and in an untrusted workspace.

import assert from "node:assert/strict";

const READY = ".statusbar-item:has(.codicon-check):has-text('Dowse')";
const RUN_BUTTON = ".editor-actions .codicon-play";

export async function trustedScenario(scene) {
    await checks(scene);
    await runsOnRecording(scene);
    await passesArguments(scene);
    await stops(scene);
    await asksBeforeDestruction(scene);
    await leavesOthersAlone(scene);
    await survives(scene);
}

async function checks({ workbench, log }) {
    await workbench.openFile("wrong.d");
    await workbench.see(".squiggly-error", "the squiggle");
    await workbench.see(READY, "the server in the status bar");
    log("squiggle and status");
    const text = await workbench.hover("nosuch", "nosuch");
    assert.match(text, /D_IDENT_UNDEF/);
    await workbench.shot("squiggle-and-hover");
    await workbench.press("Escape");
    const words = await workbench.hover("execname", "execname");
    assert.ok(words.length > "execname".length, words);
    await workbench.shot("hover-builtin");
    log("hover");
    await workbench.until("the problems panel", ".markers-panel .monaco-list-row:has-text('nosuch')", () =>
        workbench.press("Control+Shift+M"),
    );
    await workbench.shot("problems");
    await workbench.replaceWord("nosuch", "pid");
    await workbench.notSee(".squiggly-error", "the squiggle after the correction");
    log("corrected");
}

async function runsOnRecording({ workbench, log }) {
    await workbench.openFile("reads.d");
    await workbench.seeLens("▶ Run on recording");
    await workbench.shot("lens");
    await workbench.clickLens("▶ Run on recording");
    const text = await workbench.output(/■ exit status 0/);
    assert.match(text, /^cat\s+3$/m);
    await workbench.rest();
    await workbench.shot("result");
    log("ran on the recording");
}

async function passesArguments({ workbench, log }) {
    await workbench.openFile("macro.d");
    await workbench.command("Dowse: Run Script with Arguments…");
    await workbench.see(".quick-input-widget:has-text('Arguments for macro.d')", "the question for arguments");
    await workbench.type("21 'two words'");
    await workbench.press("Enter");
    await workbench.output(/▶ macro\.d 21 two words on[\s\S]*■ exit status 0/);
    log("passed arguments");
}

// On the embedded machine time is virtual and every run ends soon: stopping needs the kernel, or a
// server that plays it.
async function stops({ workbench, server, settings, kernel, log }) {
    if (!kernel) {
        log("NOT stopped a run: the kernel runs no scripts here");
        return;
    }
    server.changeSettings({ ...settings, "dowse.run.target": "kernel" });
    await workbench.openFile("endless.d");
    await workbench.seeLens("▶ Run");
    await workbench.click(RUN_BUTTON, "the run button");
    await workbench.output(/▶ endless\.d on this kernel[\s\S]*tick/);
    const cancel = ".notification-toast:has-text('running endless.d') .monaco-button:has-text('Cancel')";
    await workbench.see(cancel, "the progress notification");
    await workbench.shot("running");
    await workbench.click(cancel, "its button");
    const text = await workbench.output(/■ stopped/);
    assert.match(text, /END printed this/);
    log("stopped by the notification");
    await workbench.clickLens("▶ Run");
    await workbench.output(/▶ endless\.d[^■]*tick[^■]*$/);
    await workbench.command("Dowse: Stop");
    await workbench.output(/■ stopped/);
    log("stopped by the command");
    server.changeSettings(settings);
}

async function asksBeforeDestruction({ workbench, log }) {
    await workbench.openFile("destructive.d");
    await workbench.clickLens("▶ Run");
    await workbench.see(".monaco-dialog-box:has-text('destructive')", "the question");
    await workbench.output(/▶ destructive\.d/);
    await workbench.shot("destructive");
    await workbench.click(".monaco-dialog-box .monaco-button:has-text('Cancel')", "its refusal");
    await workbench.output(/▶ destructive\.d[\s\S]*■ not run/);
    await workbench.clickLens("▶ Run");
    await workbench.click(".monaco-dialog-box .monaco-button:has-text('Run Destructive')", "its confirmation");
    await workbench.output(/■ confirmed[\s\S]*■ exit status \d/);
    log("asked before destruction");
}

async function leavesOthersAlone({ workbench, log }) {
    await workbench.openFile("deps.d");
    const toast = ".notification-toast:has-text('deps.d looks like a dependency file of make')";
    await workbench.see(toast, "the question about the language");
    await workbench.shot("language");
    await workbench.click(`${toast} .monaco-button:has-text('Always Here')`, "its answer");
    await workbench.see(".statusbar-item:has-text('Makefile')", "the other language");
    log("left a file of make alone");
}

async function survives({ workbench, server, settings, fake, log }) {
    await workbench.openFile("reads.d");
    await workbench.click(READY, "the item in the status bar");
    await workbench.see(".quick-input-list .monaco-list-row:has-text('Show Server Log')", "its menu");
    await workbench.shot("menu");
    await workbench.press("Escape");
    await workbench.command("Dowse: Restart Server");
    await workbench.see(READY, "the server after a restart");
    if (fake) {
        await workbench.openFile("crash.d");
        await workbench.clickLens("▶ Run");
        await workbench.output(/▶ crash\.d[\s\S]*■ failed after .*: the server stopped/);
        await workbench.see(READY, "the server after a crash");
        log("started again after a crash");
    }
    server.changeSettings({ ...settings, "dowse.server.path": "/nowhere/dowse" });
    await workbench.see(
        ".notification-toast:has-text('/nowhere/dowse, which is not an executable file')",
        "the message about a wrong path",
    );
    await workbench.shot("missing-server");
    server.changeSettings(settings);
    await workbench.see(READY, "the server after the path was corrected");
    log("found again");
}

export async function untrustedScenario({ workbench, log }) {
    await workbench.openFile("wrong.d");
    await workbench.see(".squiggly-error", "the squiggle in an untrusted workspace");
    await workbench.openFile("reads.d");
    await workbench.clickLens("▶ Run on recording");
    await workbench.see(".notification-toast:has-text('not trusted')", "the refusal to run");
    assert.equal(await workbench.count(".output-view .view-line:has-text('■')"), 0);
    await workbench.shot("untrusted");
    log("checked, but ran nothing, in an untrusted workspace");
}
