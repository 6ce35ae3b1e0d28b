package com.intellij.openapi.fileTypes.impl;

import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.vfs.VirtualFile;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-impl/src/com/intellij/openapi/fileTypes/impl/FileTypeOverrider.java}.
 */
public interface FileTypeOverrider {
    FileType getOverriddenFileType(VirtualFile file);
}
