/* Tokens: delimiters at both ends, other delimiters on the way, clauses in between, no string. */
#pragma D option quiet
#pragma D option strsize=16
BEGIN { this->s = ",,Carrots,;Peas;,"; printf("[%s]\n", strtok(this->s, ",")); }
BEGIN { printf("[%s]", strtok(NULL, ",;")); printf("[%s]\n", strtok(NULL, ",;")); }
BEGIN { printf("[%s] [%s]\n", strtok("", ","), strtok("abc", "")); }
BEGIN { printf("[%s] [%s]\n", strtok("abc", "abc"), strtok("a", "b")); }
BEGIN { printf("[%s] [%s] [%s]\n", strtok("one two", " "), strtok(NULL, " "), strtok(NULL, " ")); }
BEGIN { printf("[%s]\n", strtok("exactly sixteen!", "!")); printf("[%s]\n", strtok(NULL, "?")); }
BEGIN { printf("[%s]\n", strtok("0123456789abcdefXYZ", "Z")); }
BEGIN { x = "a-b-c"; n[strtok(x, "-")] = 1; n[strtok(NULL, "-")] = 2; printf("%d %d\n", n["a"], n["b"]); }
BEGIN { printf("[%s]\n", strjoin(strtok("l.r", "."), strtok(NULL, "."))); printf("%d\n", strtok("abc", "c") == "ab"); }
BEGIN { x = strtok(",\377;", ";,"); printf("[%x]\n", (unsigned char)x[0]); }
BEGIN { strtok(NULL, NULL); }
BEGIN { exit(0); }
END { printf("%s\n", strtok(NULL, ",")); }
