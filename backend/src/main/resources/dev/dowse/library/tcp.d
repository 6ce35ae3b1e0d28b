/*
 * Segments and connections of TCP.
 */

#pragma D depends_on library ip.d

typedef struct tcpinfo {
	uint16_t tcp_sport;	/* port of the source */
	uint16_t tcp_dport;	/* port of the destination */
	uint32_t tcp_seq;
	uint32_t tcp_ack;
	uint8_t tcp_offset;	/* bytes of the header */
	uint8_t tcp_flags;	/* TH_SYN and others */
	uint16_t tcp_window;
	uint16_t tcp_checksum;
	uint16_t tcp_urgent;
	uintptr_t tcp_hdr;	/* address of the header */
} tcpinfo_t;

typedef struct tcpsinfo {
	uintptr_t tcps_addr;	/* address of the tcp_sock */
	int tcps_local;		/* 1 where both ends are this host */
	uint16_t tcps_lport;
	uint16_t tcps_rport;
	string tcps_laddr;
	string tcps_raddr;
	int tcps_state;		/* TCP_STATE_ESTABLISHED and others */
	uint32_t tcps_iss;	/* first sequence number sent */
	uint32_t tcps_suna;	/* oldest one not acknowledged */
	uint32_t tcps_snxt;	/* next one to send */
	uint32_t tcps_rnxt;	/* next one expected */
	uint32_t tcps_swnd;	/* window for sending */
	int32_t tcps_snd_ws;	/* and its scale */
	uint32_t tcps_rwnd;	/* window for receiving */
	int32_t tcps_rcv_ws;	/* and its scale */
	uint32_t tcps_cwnd;	/* window of congestion control */
	uint32_t tcps_cwnd_ssthresh;	/* where slow start ends */
	uint32_t tcps_sack_snxt;
	uint32_t tcps_rto;	/* time until it sends again */
	uint32_t tcps_mss;	/* largest segment */
	int tcps_retransmit;	/* 1 where the segment is sent again */
	uint32_t tcps_rtt;	/* smoothed round-trip time, milliseconds */
	uint32_t tcps_rtt_sd;	/* and its deviation */
	uint32_t tcps_irs;	/* first sequence number received */
} tcpsinfo_t;

typedef struct tcplsinfo {
	int tcps_state;		/* the state before */
} tcplsinfo_t;

translator tcpinfo_t < struct tcphdr *T > {
	tcp_sport = T == NULL ? 0 : ntohs(T->source);
	tcp_dport = T == NULL ? 0 : ntohs(T->dest);
	tcp_seq = T == NULL ? 0 : ntohl(T->seq);
	tcp_ack = T == NULL ? 0 : ntohl(T->ack_seq);
	tcp_offset = T == NULL ? 0 : (((uint8_t *)T)[12] & 0xf0) >> 2;
	tcp_flags = T == NULL ? 0 : ((uint8_t *)T)[13];
	tcp_window = T == NULL ? 0 : ntohs(T->window);
	tcp_checksum = T == NULL ? 0 : ntohs(T->check);
	tcp_urgent = T == NULL ? 0 : ntohs(T->urg_ptr);
	tcp_hdr = (uintptr_t)T;
};

inline uint32_t words6[struct in6_addr *address, int index] = ((uint32_t *)address)[index];

/*
 * Before a connection is complete its ports and addresses stand in the headers only: arg2 is that
 * of IP, arg4 that of TCP, arg6 the state, and arg7 says whether the segment comes in.
 */
translator tcpsinfo_t < struct tcp_sock *T > {
	tcps_addr = (uintptr_t)T;
	tcps_local = sock_family[(struct sock *)T] == AF_INET
	    ? ((struct sock *)T)->__sk_common.skc_rcv_saddr
	    == ((struct sock *)T)->__sk_common.skc_daddr
	    : sock_family[(struct sock *)T] == AF_INET6
	    && words6[&((struct sock *)T)->__sk_common.skc_v6_rcv_saddr, 0]
	    == words6[&((struct sock *)T)->__sk_common.skc_v6_daddr, 0]
	    && words6[&((struct sock *)T)->__sk_common.skc_v6_rcv_saddr, 1]
	    == words6[&((struct sock *)T)->__sk_common.skc_v6_daddr, 1]
	    && words6[&((struct sock *)T)->__sk_common.skc_v6_rcv_saddr, 2]
	    == words6[&((struct sock *)T)->__sk_common.skc_v6_daddr, 2]
	    && words6[&((struct sock *)T)->__sk_common.skc_v6_rcv_saddr, 3]
	    == words6[&((struct sock *)T)->__sk_common.skc_v6_daddr, 3];
	tcps_lport = T != NULL ? ((struct sock *)T)->__sk_common.skc_num
	    : arg4 == 0 ? 0
	    : arg7 == NET_PROBE_INBOUND ? ntohs(((struct tcphdr *)arg4)->dest)
	    : ntohs(((struct tcphdr *)arg4)->source);
	tcps_rport = T != NULL && ((struct sock *)T)->__sk_common.skc_dport != 0
	    ? ntohs(((struct sock *)T)->__sk_common.skc_dport)
	    : arg4 == 0 ? 0
	    : arg7 == NET_PROBE_INBOUND ? ntohs(((struct tcphdr *)arg4)->source)
	    : ntohs(((struct tcphdr *)arg4)->dest);
	tcps_laddr = T != NULL ? sock_local[(struct sock *)T]
	    : arg7 == NET_PROBE_INBOUND ? ip_destination[(void *)arg2] : ip_source[(void *)arg2];
	tcps_raddr = T != NULL ? sock_remote[(struct sock *)T]
	    : arg7 == NET_PROBE_INBOUND ? ip_source[(void *)arg2] : ip_destination[(void *)arg2];
	tcps_state = arg6;
	tcps_iss = T == NULL ? 0 : T->snd_una - (uint32_t)T->bytes_acked;
	tcps_suna = T == NULL ? 0 : T->snd_una;
	tcps_snxt = T == NULL ? 0 : T->snd_nxt;
	tcps_rnxt = T == NULL ? 0 : T->rcv_nxt;
	tcps_swnd = T == NULL ? 0 : T->snd_wnd;
	tcps_snd_ws = T == NULL ? 0 : T->rx_opt.snd_wscale;
	tcps_rwnd = T == NULL ? 0 : T->rcv_wnd;
	tcps_rcv_ws = T == NULL ? 0 : T->rx_opt.rcv_wscale;
	tcps_cwnd = T == NULL ? 0 : T->snd_cwnd;
	tcps_cwnd_ssthresh = T == NULL ? 0 : T->snd_ssthresh;
	tcps_sack_snxt = T == NULL ? 0
	    : T->sacked_out == 0 ? T->snd_una
	    : T->highest_sack == NULL ? T->snd_nxt
	    : ((struct tcp_skb_cb *)T->highest_sack->cb)->seq;
	tcps_rto = T == NULL ? 0 : T->inet_conn.icsk_rto;
	tcps_mss = T == NULL ? 0 : T->mss_cache;
	tcps_retransmit = T != NULL && arg0 != 0
	    && ((struct tcp_skb_cb *)((struct sk_buff *)arg0)->cb)->end_seq < T->snd_nxt - 1;
	tcps_rtt = T == NULL ? 0 : (T->srtt_us >> 3) / 1000;
	tcps_rtt_sd = T == NULL ? 0 : (T->mdev_us >> 2) / 1000;
	tcps_irs = T == NULL || T->bytes_received == 0 ? 0
	    : T->rcv_nxt - (uint32_t)T->bytes_received;
};

translator tcplsinfo_t < int I > {
	tcps_state = I;
};

inline string tcp_state_string[int state] =
    state == TCP_STATE_CLOSED ? "state-closed"
    : state == TCP_STATE_IDLE ? "state-idle"
    : state == TCP_STATE_LISTEN ? "state-listen"
    : state == TCP_STATE_SYN_SENT ? "state-syn-sent"
    : state == TCP_STATE_SYN_RECEIVED ? "state-syn-received"
    : state == TCP_STATE_ESTABLISHED ? "state-established"
    : state == TCP_STATE_CLOSE_WAIT ? "state-close-wait"
    : state == TCP_STATE_FIN_WAIT_1 ? "state-fin-wait-1"
    : state == TCP_STATE_CLOSING ? "state-closing"
    : state == TCP_STATE_LAST_ACK ? "state-last-ack"
    : state == TCP_STATE_FIN_WAIT_2 ? "state-fin-wait-2"
    : state == TCP_STATE_TIME_WAIT ? "state-time-wait"
    : "<unknown>";
