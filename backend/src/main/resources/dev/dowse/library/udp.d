/*
 * Datagrams and sockets of UDP.
 */

#pragma D depends_on library ip.d

typedef struct udpinfo {
	uint16_t udp_sport;	/* port of the source */
	uint16_t udp_dport;	/* port of the destination */
	uint16_t udp_length;	/* bytes of header and payload */
	uint16_t udp_checksum;
	struct udphdr *udp_hdr;
} udpinfo_t;

typedef struct udpsinfo {
	uintptr_t udps_addr;	/* address of the udp_sock */
	uint16_t udps_lport;
	uint16_t udps_rport;
	string udps_laddr;
	string udps_raddr;
} udpsinfo_t;

translator udpinfo_t < struct udphdr *U > {
	udp_sport = ntohs(U->source);
	udp_dport = ntohs(U->dest);
	udp_length = ntohs(U->len);
	udp_checksum = ntohs(U->check);
	udp_hdr = U;
};

/* A socket need not be connected, so the headers tell: arg2 is that of IP, arg4 that of UDP. */
translator udpsinfo_t < struct udp_sock *S > {
	udps_addr = (uintptr_t)S;
	udps_lport = arg4 == 0 ? 0
	    : probename == "send" ? ntohs(((struct udphdr *)arg4)->source)
	    : ntohs(((struct udphdr *)arg4)->dest);
	udps_rport = arg4 == 0 ? 0
	    : probename == "send" ? ntohs(((struct udphdr *)arg4)->dest)
	    : ntohs(((struct udphdr *)arg4)->source);
	udps_laddr = probename == "send" ? ip_source[(void *)arg2] : ip_destination[(void *)arg2];
	udps_raddr = probename == "send" ? ip_destination[(void *)arg2] : ip_source[(void *)arg2];
};
