/*
 * Processors. Where a member is defined several times in these libraries, the first definition
 * that the target's kernel can satisfy counts.
 */

typedef struct cpuinfo {
	processorid_t cpu_id;	/* number of the processor */
	psetid_t cpu_pset;	/* Linux has no processor sets: 0 */
	chipid_t cpu_chip;	/* the package that the processor is part of */
	lgrp_id_t cpu_lgrp;	/* Linux has no locality groups: 0 */
} cpuinfo_t;

typedef cpuinfo_t *cpuinfo_t_p;

inline psetid_t pset = curcpu->cpu_pset;
inline chipid_t chip = curcpu->cpu_chip;
inline lgrp_id_t lgrp = curcpu->cpu_lgrp;
