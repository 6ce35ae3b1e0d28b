package dev.dowse.intellij.language;

import com.intellij.core.CoreApplicationEnvironment;
import com.intellij.core.CoreProjectEnvironment;
import com.intellij.openapi.Disposable;
import com.intellij.openapi.util.Disposer;
import com.intellij.psi.PsiFile;
import com.intellij.psi.PsiFileFactory;

/** The platform without a window: enough to read a script into the IDE's own tree. */
final class HeadlessIde implements AutoCloseable {
    private final Disposable life = Disposer.newDisposable();
    private final CoreApplicationEnvironment application = new CoreApplicationEnvironment(life);
    private final CoreProjectEnvironment project = new CoreProjectEnvironment(life, application);

    HeadlessIde() {
        application.registerParserDefinition(DTraceLanguage.INSTANCE, new DTraceParserDefinition());
    }

    CoreApplicationEnvironment application() {
        return application;
    }

    PsiFile file(String name, String text) {
        return PsiFileFactory.getInstance(project.getProject())
                .createFileFromText(name, DTraceLanguage.INSTANCE, text);
    }

    @Override
    public void close() {
        Disposer.dispose(life);
    }
}
