/*
 * What all network protocols have in common.
 */

typedef struct conninfo {
	string ci_local;	/* address of this host */
	string ci_remote;	/* address of the other host */
	string ci_protocol;	/* ipv4, ipv6 */
} conninfo_t;
