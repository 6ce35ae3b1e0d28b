/* 6:2-7 error[D_UNKNOWN]: stack() is not supported yet by this version */
/* 7:2-7 error[D_UNKNOWN]: stack() is not supported yet by this version */
/* The kernel walks 127 frames unless it is told to walk more. */
syscall::read:entry
{
	stack(127);
	stack(200);
/*     ^^^ warning[BPF-STACK-DEPTH-127]: stack() of 200 frames: the kernel walks at most 127 unless kernel.perf_event_max_stack is raised, and the outermost are lost */
	@[ustack(128)] = count();
/* ^^^^^^^^^^^ error[D_UNKNOWN]: the value of ustack() is not supported yet by this version */
/*        ^^^ warning[BPF-STACK-DEPTH-127]: ustack() of 128 frames: the kernel walks at most 127 unless kernel.perf_event_max_stack is raised, and the outermost are lost */
}
