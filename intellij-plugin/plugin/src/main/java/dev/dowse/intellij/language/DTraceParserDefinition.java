package dev.dowse.intellij.language;

import com.intellij.extapi.psi.ASTWrapperPsiElement;
import com.intellij.lang.ASTNode;
import com.intellij.lang.ParserDefinition;
import com.intellij.lang.PsiBuilder;
import com.intellij.lang.PsiParser;
import com.intellij.lexer.Lexer;
import com.intellij.openapi.project.Project;
import com.intellij.psi.FileViewProvider;
import com.intellij.psi.PsiElement;
import com.intellij.psi.PsiFile;
import com.intellij.psi.tree.IElementType;
import com.intellij.psi.tree.IFileElementType;
import com.intellij.psi.tree.TokenSet;

/**
 * Lets the IDE keep a script as tokens without structure.
 *
 * <p>Commenting, bracket matching, run markers and the mapping of the language server all need a
 * file of this language; none needs a tree, and a second parser would only disagree with the
 * server's.
 */
public final class DTraceParserDefinition implements ParserDefinition {
    private static final IFileElementType FILE = new IFileElementType(DTraceLanguage.INSTANCE);
    private static final TokenSet COMMENTS =
            TokenSet.create(DTraceToken.COMMENT, DTraceToken.HASH_BANG);
    private static final TokenSet STRINGS =
            TokenSet.create(DTraceToken.STRING, DTraceToken.CHARACTER);

    @Override
    public Lexer createLexer(Project project) {
        return new DTraceLexer();
    }

    @Override
    public PsiParser createParser(Project project) {
        return DTraceParserDefinition::flat;
    }

    private static ASTNode flat(IElementType root, PsiBuilder builder) {
        PsiBuilder.Marker all = builder.mark();
        while (!builder.eof()) {
            builder.advanceLexer();
        }
        all.done(root);
        return builder.getTreeBuilt();
    }

    @Override
    public IFileElementType getFileNodeType() {
        return FILE;
    }

    @Override
    public TokenSet getCommentTokens() {
        return COMMENTS;
    }

    @Override
    public TokenSet getStringLiteralElements() {
        return STRINGS;
    }

    @Override
    public PsiElement createElement(ASTNode node) {
        return new ASTWrapperPsiElement(node);
    }

    @Override
    public PsiFile createFile(FileViewProvider viewProvider) {
        return new DTraceFile(viewProvider);
    }
}
