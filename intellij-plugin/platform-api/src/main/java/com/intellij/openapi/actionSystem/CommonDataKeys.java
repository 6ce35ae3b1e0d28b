package com.intellij.openapi.actionSystem;

import com.intellij.openapi.vfs.VirtualFile;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/CommonDataKeys.java}.
 */
public class CommonDataKeys {
    public static final DataKey<VirtualFile> VIRTUAL_FILE = DataKey.create("virtualFile");

    private CommonDataKeys() {}
}
