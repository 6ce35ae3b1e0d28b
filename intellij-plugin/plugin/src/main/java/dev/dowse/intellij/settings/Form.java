package dev.dowse.intellij.settings;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A column of labelled fields, each with a line below that tells what it is for. */
public final class Form {
    private static final int GAP = 4;

    private final JPanel rows = new JPanel(new GridBagLayout());
    private int row;

    /** Adds a field below the others. */
    public Form row(String label, JComponent field, String help) {
        JLabel title = new JLabel(label);
        title.setLabelFor(field);
        rows.add(title, cell(0, 0));
        rows.add(field, cell(1, 1));
        row++;
        JLabel explanation = new JLabel("<html><small>" + help + "</small></html>");
        rows.add(explanation, cell(1, 1));
        row++;
        return this;
    }

    /** The finished panel, its rows at the top. */
    public JPanel panel() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(rows, BorderLayout.NORTH);
        return top;
    }

    private GridBagConstraints cell(int column, double weight) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.weightx = weight;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(GAP, GAP, GAP, GAP);
        return place;
    }
}
