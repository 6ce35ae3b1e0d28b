build/main.o: src/main.c src/main.h \
 src/config.h
