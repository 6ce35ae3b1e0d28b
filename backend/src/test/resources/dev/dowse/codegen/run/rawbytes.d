/* Strings traced as all their bytes, zeros behind the text whatever was there before. */
#pragma D option quiet
#pragma D option rawbytes
#pragma D option strsize=5
BEGIN { trace("abcdefgh"); trace(""); trace("ab"); }
BEGIN { x = "xxxxx"; trace(x); x = "y"; trace(x); trace(strjoin(x, "zzzz")); }
BEGIN { trace(probename); trace(12); printf("%s\n", "as ever"); exit(0); }
