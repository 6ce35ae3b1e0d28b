package dev.dowse.intellij.language;

import com.intellij.lang.Commenter;
import org.jspecify.annotations.Nullable;

/** D's comments, which are blocks only: a line comment does not exist. */
public final class DTraceCommenter implements Commenter {
    @Override
    public @Nullable String getLineCommentPrefix() {
        return null;
    }

    @Override
    public String getBlockCommentPrefix() {
        return "/*";
    }

    @Override
    public String getBlockCommentSuffix() {
        return "*/";
    }

    @Override
    public @Nullable String getCommentedBlockCommentPrefix() {
        return null;
    }

    @Override
    public @Nullable String getCommentedBlockCommentSuffix() {
        return null;
    }
}
