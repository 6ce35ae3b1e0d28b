package dev.dowse.intellij.run;

import com.intellij.openapi.options.SettingsEditor;
import dev.dowse.intellij.settings.Form;
import dev.dowse.intellij.settings.RunTarget;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** The fields of a run configuration in the dialog. */
final class DowseRunEditor extends SettingsEditor<DowseRunConfiguration> {
    private static final String AS_SETTINGS = "As in the settings";

    private final JTextField script = new JTextField();
    private final JComboBox<Object> target = new JComboBox<>();
    private final JTextField recording = new JTextField();
    private final JTextField arguments = new JTextField();
    private final JTextField prefix = new JTextField();

    DowseRunEditor() {
        target.addItem(AS_SETTINGS);
        for (RunTarget choice : RunTarget.values()) {
            target.addItem(choice);
        }
    }

    @Override
    protected JComponent createEditor() {
        return new Form()
                .row("Script:", script, "The D script to run.")
                .row("Run on:", target, "The embedded machine needs no privilege.")
                .row("Recording:", recording, "A .jsonl file of events; empty: live events.")
                .row("Arguments:", arguments, "What $1, $2 and on stand for.")
                .row("Prefix:", prefix, "Words before the command; empty: those of the settings.")
                .panel();
    }

    @Override
    protected void resetEditorFrom(DowseRunConfiguration settings) {
        RunOptions options = settings.options();
        script.setText(options.script());
        target.setSelectedItem(
                options.target().isEmpty() ? AS_SETTINGS : RunTarget.of(options.target()));
        recording.setText(options.recording());
        arguments.setText(options.arguments());
        prefix.setText(options.prefix());
    }

    @Override
    protected void applyEditorTo(DowseRunConfiguration settings) {
        settings.use(
                new RunOptions(
                        script.getText().strip(),
                        target.getSelectedItem() instanceof RunTarget chosen ? chosen.word() : "",
                        recording.getText().strip(),
                        arguments.getText().strip(),
                        prefix.getText().strip()));
    }
}
