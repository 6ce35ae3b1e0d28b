package com.intellij.openapi.project;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/projectModel-api/src/com/intellij/openapi/project/ProjectManager.java}.
 */
public abstract class ProjectManager {
    public static ProjectManager getInstance() {
        throw new UnsupportedOperationException();
    }

    public abstract Project[] getOpenProjects();
}
