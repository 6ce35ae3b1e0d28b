/* The kernel walks 127 frames unless it is told to walk more. */
syscall::read:entry
{
	stack(127);
	stack(200);
/*     ^^^ warning[BPF-STACK-DEPTH-127]: stack() of 200 frames: the kernel walks at most 127 unless kernel.perf_event_max_stack is raised, and the outermost are lost */
	@[ustack(128)] = count();
/* ^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of @ takes 1024 bytes: this needs hash map keys of 1024 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
/*        ^^^ warning[BPF-STACK-DEPTH-127]: ustack() of 128 frames: the kernel walks at most 127 unless kernel.perf_event_max_stack is raised, and the outermost are lost */
}
