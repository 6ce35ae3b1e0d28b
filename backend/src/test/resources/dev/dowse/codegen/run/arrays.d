#pragma D option quiet
int list[5];
char text[8];
long grid[2][3];
struct point { int x; int y; };
struct point points[4];
this short few[3];
int i;
BEGIN {
    list[0] = 10;
    list[4] = 14;
    i = 2;
    list[i] = 12;
    list[i + 1] = list[i] + 1;
    printf("%d %d %d %d %d\n", list[0], list[1], list[2], list[3], list[i * 2]);
    list[i]++;
    list[i] *= 3;
    printf("%d %d\n", list[i], list[i]--);
    printf("%d\n", ++list[i]);
    text[0] = 'a';
    text[1] = 'b';
    text[i] = 'c';
    printf("%s|%c\n", text, text[i - 1]);
    grid[1][2] = 12;
    grid[i - 1][i - 2] = 10;
    printf("%d %d %d\n", grid[1][0], grid[i / 2][i], grid[0][2]);
    points[i].y = 9;
    points[3].x = 8;
    printf("%d %d %d\n", points[2].y, points[i + 1].x, points[0].x);
    points[0] = points[i];
    printf("%d\n", points[0].y);
    this->few[i] = -2;
    printf("%d\n", this->few[2]);
}
BEGIN { list[i + 3] = 1; }
BEGIN { printf("%d\n", list[i - 3]); }
BEGIN { trace(text); printf("\n"); trace(points[i]); trace(list); exit(0); }
