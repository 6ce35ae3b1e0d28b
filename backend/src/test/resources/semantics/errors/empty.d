/* 4:1-2 error[D_EMPTY]: there is nothing to run here; a clause such as BEGIN { … } is missing */
/* Nothing but this comment and an option. */
#pragma D option quiet
