/*
 * Packets of the Internet protocol, version 4 and 6.
 */

#pragma D depends_on library net.d

typedef struct in6_addr in6_addr_t;

typedef struct pktinfo {
	uintptr_t pkt_addr;	/* address of the sk_buff */
} pktinfo_t;

typedef struct csinfo {
	uintptr_t cs_addr;	/* address of the sock */
	uint64_t cs_cid;
} csinfo_t;

typedef struct ipinfo {
	uint8_t ip_ver;		/* 4 or 6 */
	uint32_t ip_plength;	/* bytes behind the header */
	string ip_saddr;	/* source */
	string ip_daddr;	/* destination */
} ipinfo_t;

typedef struct ifinfo {
	string if_name;
	int8_t if_local;	/* 1 where no device is involved */
	netstackid_t if_ipstack;	/* address of the network namespace */
	uintptr_t if_addr;	/* address of the net_device */
} ifinfo_t;

typedef struct ipv4info {
	uint8_t ipv4_ver;
	uint8_t ipv4_ihl;	/* bytes of the header */
	uint8_t ipv4_tos;
	uint16_t ipv4_length;	/* bytes of header and payload */
	uint16_t ipv4_ident;
	uint8_t ipv4_flags;
	uint16_t ipv4_offset;	/* of a fragment */
	uint8_t ipv4_ttl;
	uint8_t ipv4_protocol;	/* IPPROTO_TCP and others */
	string ipv4_protostr;	/* its name */
	uint16_t ipv4_checksum;
	ipaddr_t ipv4_src;
	ipaddr_t ipv4_dst;
	string ipv4_saddr;
	string ipv4_daddr;
	struct iphdr *ipv4_hdr;	/* NULL where the packet is none of version 4 */
} ipv4info_t;

typedef struct ipv6info {
	uint8_t ipv6_ver;
	uint8_t ipv6_tclass;	/* traffic class */
	uint32_t ipv6_flow;	/* flow label */
	uint16_t ipv6_plen;	/* bytes behind the header */
	uint8_t ipv6_nexthdr;	/* IPPROTO_TCP and others */
	string ipv6_nextstr;	/* its name */
	uint8_t ipv6_hlim;	/* hop limit */
	in6_addr_t *ipv6_src;
	in6_addr_t *ipv6_dst;
	string ipv6_saddr;
	string ipv6_daddr;
	struct ipv6hdr *ipv6_hdr;	/* NULL where the packet is none of version 6 */
} ipv6info_t;

/* An address of a header of either version; its type tells the translators apart. */
typedef uintptr_t void_ip_t;
typedef void *__dtrace_tcp_void_ip_t;

inline int ip_version[void *header] = header == NULL ? 0 : *(uint8_t *)header >> 4;

inline uint32_t ip_payload[void *header] = ip_version[header] == 4
    ? ntohs(((struct iphdr *)header)->tot_len) - ((*(uint8_t *)header & 0xf) << 2)
    : ip_version[header] == 6 ? ntohs(((struct ipv6hdr *)header)->payload_len) : 0;

inline string ip_source[void *header] =
    ip_version[header] == 4 ? inet_ntoa((ipaddr_t *)&((struct iphdr *)header)->saddr)
    : ip_version[header] == 6 ? inet_ntoa6(&((struct ipv6hdr *)header)->saddr) : "<unknown>";

inline string ip_destination[void *header] =
    ip_version[header] == 4 ? inet_ntoa((ipaddr_t *)&((struct iphdr *)header)->daddr)
    : ip_version[header] == 6 ? inet_ntoa6(&((struct ipv6hdr *)header)->daddr) : "<unknown>";

inline string ip_protocol[int number] = number == IPPROTO_TCP ? "TCP"
    : number == IPPROTO_UDP ? "UDP"
    : number == IPPROTO_IP ? "IP"
    : number == IPPROTO_ICMP ? "ICMP"
    : number == IPPROTO_IGMP ? "IGMP"
    : number == IPPROTO_EGP ? "EGP"
    : number == IPPROTO_IPV6 ? "IPv6"
    : number == IPPROTO_ROUTING ? "ROUTE"
    : number == IPPROTO_ESP ? "ESP"
    : number == IPPROTO_AH ? "AH"
    : number == IPPROTO_ICMPV6 ? "ICMPv6"
    : number == IPPROTO_OSPF ? "OSPF"
    : number == IPPROTO_SCTP ? "SCTP"
    : number == IPPROTO_RAW ? "RAW" : lltostr(number);

/* A socket's own and its peer's address. */
inline int sock_family[struct sock *sock] = sock == NULL ? 0 : sock->__sk_common.skc_family;

inline string sock_local[struct sock *sock] =
    sock_family[sock] == AF_INET ? inet_ntoa((ipaddr_t *)&sock->__sk_common.skc_rcv_saddr)
    : sock_family[sock] == AF_INET6 ? inet_ntoa6(&sock->__sk_common.skc_v6_rcv_saddr)
    : "<unknown>";

inline string sock_remote[struct sock *sock] =
    sock_family[sock] == AF_INET ? inet_ntoa((ipaddr_t *)&sock->__sk_common.skc_daddr)
    : sock_family[sock] == AF_INET6 ? inet_ntoa6(&sock->__sk_common.skc_v6_daddr)
    : "<unknown>";

translator pktinfo_t < struct sk_buff *S > {
	pkt_addr = (uintptr_t)S;
};

translator csinfo_t < struct sock *S > {
	cs_addr = (uintptr_t)S;
};

translator ipinfo_t < struct iphdr *I > {
	ip_ver = 4;
	ip_plength = ip_payload[I];
	ip_saddr = ip_source[I];
	ip_daddr = ip_destination[I];
};

translator ipinfo_t < struct ipv6hdr *I > {
	ip_ver = 6;
	ip_plength = ip_payload[I];
	ip_saddr = ip_source[I];
	ip_daddr = ip_destination[I];
};

translator ipinfo_t < void_ip_t *I > {
	ip_ver = ip_version[(void *)I];
	ip_plength = ip_payload[(void *)I];
	ip_saddr = ip_source[(void *)I];
	ip_daddr = ip_destination[(void *)I];
};

/*
 * A segment of TCP may have no header of IP yet: then arg3 is the socket, arg0 the packet, and arg7
 * says whether it comes in.
 */
translator ipinfo_t < __dtrace_tcp_void_ip_t *I > {
	ip_ver = I != NULL ? ip_version[(void *)I]
	    : sock_family[(struct sock *)arg3] == AF_INET ? 4
	    : sock_family[(struct sock *)arg3] == AF_INET6 ? 6 : 0;
	ip_plength = I != NULL ? ip_payload[(void *)I]
	    : arg0 == 0 ? 0
	    : ((struct tcp_skb_cb *)((struct sk_buff *)arg0)->cb)->end_seq
	    - ((struct tcp_skb_cb *)((struct sk_buff *)arg0)->cb)->seq;
	ip_saddr = I != NULL ? ip_source[(void *)I]
	    : arg7 == NET_PROBE_INBOUND ? sock_remote[(struct sock *)arg3]
	    : sock_local[(struct sock *)arg3];
	ip_daddr = I != NULL ? ip_destination[(void *)I]
	    : arg7 == NET_PROBE_INBOUND ? sock_local[(struct sock *)arg3]
	    : sock_remote[(struct sock *)arg3];
};

translator ifinfo_t < struct net_device *N > {
	if_name = N == NULL ? "<unknown>" : stringof(N->name);
	if_ipstack = N == NULL ? 0 : (uint64_t)N->nd_net.net;
	if_local = N == NULL;
	if_addr = (uintptr_t)N;
};

translator ipv4info_t < struct iphdr *I > {
	ipv4_ver = I == NULL ? 0 : 4;
	ipv4_ihl = I == NULL ? 0 : (*(uint8_t *)I & 0xf) << 2;
	ipv4_tos = I == NULL ? 0 : I->tos;
	ipv4_length = I == NULL ? 0 : ntohs(I->tot_len);
	ipv4_ident = I == NULL ? 0 : ntohs(I->id);
	ipv4_flags = I == NULL ? 0 : ntohs(I->frag_off) >> 12;
	ipv4_offset = I == NULL ? 0 : ntohs(I->frag_off) & 0xfff;
	ipv4_ttl = I == NULL ? 0 : I->ttl;
	ipv4_protocol = I == NULL ? 0 : I->protocol;
	ipv4_protostr = I == NULL ? "<null>" : ip_protocol[I->protocol];
	ipv4_checksum = I == NULL ? 0 : ntohs(I->check);
	ipv4_src = I == NULL ? 0 : I->saddr;
	ipv4_dst = I == NULL ? 0 : I->daddr;
	ipv4_saddr = I == NULL ? "<null>" : ip_source[I];
	ipv4_daddr = I == NULL ? "<null>" : ip_destination[I];
	ipv4_hdr = I;
};

translator ipv6info_t < struct ipv6hdr *I > {
	ipv6_ver = I == NULL ? 0 : *(uint8_t *)I >> 4;
	ipv6_tclass = I == NULL ? 0 : (ntohl(*(uint32_t *)I) & 0x0fffffff) >> 20;
	ipv6_flow = I == NULL ? 0 : ntohl(*(uint32_t *)I) & 0x000fffff;
	ipv6_plen = I == NULL ? 0 : ntohs(I->payload_len);
	ipv6_nexthdr = I == NULL ? 0 : I->nexthdr;
	ipv6_nextstr = I == NULL ? "<null>" : ip_protocol[I->nexthdr];
	ipv6_hlim = I == NULL ? 0 : I->hop_limit;
	ipv6_src = I == NULL ? NULL : &I->saddr;
	ipv6_dst = I == NULL ? NULL : &I->daddr;
	ipv6_saddr = I == NULL ? "<null>" : ip_source[I];
	ipv6_daddr = I == NULL ? "<null>" : ip_destination[I];
	ipv6_hdr = I;
};
