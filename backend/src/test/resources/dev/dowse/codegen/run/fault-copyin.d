/* Nothing of a process lies at 0. */
#pragma D option quiet
BEGIN { tracemem(copyin(0, 4), 4); }
BEGIN { this->p = alloca(8); copyinto(0, 8, this->p); printf("never\n"); }
BEGIN { @[*(int *)copyin(0, sizeof(int))] = count(); }
BEGIN { this->p = alloca(8); copyinto(0, sizeof(int), this->p); trace(1); }
BEGIN { trace(copyinargs(0, 8)); }
BEGIN { s = copyinargs(0, 16); }
BEGIN { printf("end\n"); exit(0); }
