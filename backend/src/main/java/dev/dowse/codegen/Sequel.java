package dev.dowse.codegen;

/** The next program that a clause goes on in when the one at hand becomes too large. */
interface Sequel {
    /** For code that has to stay in one program. */
    Sequel NONE =
            new Sequel() {
                @Override
                public boolean isDue(Assembler.Mark before) {
                    return false;
                }

                @Override
                public void begin() {}
            };

    /** Whether what follows {@code before} should be in another program. */
    boolean isDue(Assembler.Mark before);

    /** From here on code is for that program. */
    void begin();
}
