import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["target/**", "node_modules/**", "**/*.mjs"] },
    ...tseslint.configs.strictTypeChecked,
    {
        languageOptions: {
            parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            eqeqeq: "error",
            "no-console": "error",
            "max-lines": ["error", 300],
            "max-lines-per-function": ["error", { max: 60, skipBlankLines: true }],
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/switch-exhaustiveness-check": "error",
        },
    },
    {
        // node:test returns a promise that nobody has to await, and a describe block is long by nature.
        files: ["test/**"],
        rules: {
            "@typescript-eslint/no-floating-promises": "off",
            "max-lines-per-function": "off",
        },
    },
);
