/* 71:2-8 error[BPF-MAPS-64]: the program that is made of this uses 136 maps; Linux allows 64 in one program. Each aggregation is one, each associative array and self-> variable two */
/* Each associative array is two maps, and what one statement uses is in one program. */
syscall::read:entry
{
	a0[pid] = 0;
	a1[pid] = 1;
	a2[pid] = 2;
	a3[pid] = 3;
	a4[pid] = 4;
	a5[pid] = 5;
	a6[pid] = 6;
	a7[pid] = 7;
	a8[pid] = 8;
	a9[pid] = 9;
	a10[pid] = 10;
	a11[pid] = 11;
	a12[pid] = 12;
	a13[pid] = 13;
	a14[pid] = 14;
	a15[pid] = 15;
	a16[pid] = 16;
	a17[pid] = 17;
	a18[pid] = 18;
	a19[pid] = 19;
	a20[pid] = 20;
	a21[pid] = 21;
	a22[pid] = 22;
	a23[pid] = 23;
	a24[pid] = 24;
	a25[pid] = 25;
	a26[pid] = 26;
	a27[pid] = 27;
	a28[pid] = 28;
	a29[pid] = 29;
	a30[pid] = 30;
	a31[pid] = 31;
	a32[pid] = 32;
	a33[pid] = 33;
	a34[pid] = 34;
	a35[pid] = 35;
	a36[pid] = 36;
	a37[pid] = 37;
	a38[pid] = 38;
	a39[pid] = 39;
	a40[pid] = 40;
	a41[pid] = 41;
	a42[pid] = 42;
	a43[pid] = 43;
	a44[pid] = 44;
	a45[pid] = 45;
	a46[pid] = 46;
	a47[pid] = 47;
	a48[pid] = 48;
	a49[pid] = 49;
	a50[pid] = 50;
	a51[pid] = 51;
	a52[pid] = 52;
	a53[pid] = 53;
	a54[pid] = 54;
	a55[pid] = 55;
	a56[pid] = 56;
	a57[pid] = 57;
	a58[pid] = 58;
	a59[pid] = 59;
	a60[pid] = 60;
	a61[pid] = 61;
	a62[pid] = 62;
	a63[pid] = 63;
	a64[pid] = 64;
	a65[pid] = 65;
	trace(
		a0[pid] + a1[pid] + a2[pid] + a3[pid] + a4[pid] + a5[pid] +
		a6[pid] + a7[pid] + a8[pid] + a9[pid] + a10[pid] + a11[pid] +
		a12[pid] + a13[pid] + a14[pid] + a15[pid] + a16[pid] + a17[pid] +
		a18[pid] + a19[pid] + a20[pid] + a21[pid] + a22[pid] + a23[pid] +
		a24[pid] + a25[pid] + a26[pid] + a27[pid] + a28[pid] + a29[pid] +
		a30[pid] + a31[pid] + a32[pid] + a33[pid] + a34[pid] + a35[pid] +
		a36[pid] + a37[pid] + a38[pid] + a39[pid] + a40[pid] + a41[pid] +
		a42[pid] + a43[pid] + a44[pid] + a45[pid] + a46[pid] + a47[pid] +
		a48[pid] + a49[pid] + a50[pid] + a51[pid] + a52[pid] + a53[pid] +
		a54[pid] + a55[pid] + a56[pid] + a57[pid] + a58[pid] + a59[pid] +
		a60[pid] + a61[pid] + a62[pid] + a63[pid] + a64[pid] + a65[pid]);
}
