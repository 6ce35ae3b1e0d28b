provider myprog {
    probe request__start(int, char *);
    probe request__start(int);
/*        ^^^^^^^^^^^^^^ error[D_PROV_PRDUP]: the probe 'request-start' is declared twice */
    probe done(void);
    probe both(void, int);
/*             ^^^^ error[D_DECL_PROTO_VOID]: 'void' must be the only parameter */
};
provider myprog {
    probe done(int);
/*        ^^^^ error[D_PROV_INCOMPAT]: the probe 'done' is declared with other parameters */
    probe other();
/*        ^^^^^ error[D_PROV_INCOMPAT]: 'myprog' is declared above without a probe 'other' */
};
provider prog1 { probe a(); };
/*       ^^^^^ error[D_PROV_BADNAME]: the name of a provider cannot end in a digit: the number of the process is put there */
provider averyveryveryveryveryveryveryveryveryveryverylongnamethatnobodyneeds { probe a(); };
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_PROV_BADNAME]: the name of a provider has at most 63 characters, this one 68 */
provider proc { probe exec(); probe nothing(); };
/*                                  ^^^^^^^ error[D_PROV_INCOMPAT]: 'proc' is a provider of the system and has no probe 'nothing' */
BEGIN { trace(1); }
provider wide { probe a(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int); };
/*                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 ^^^ error[D_PROV_PRARGLEN]: a probe has at most 255 parameters, this one 256 */
provider translating { probe request(int n) : (psinfo_t *n); };
/*                                             ^^^^^^^^^^^ error[D_PROV_PRXLATOR]: there is no translator from 'int' to 'psinfo_t *' */
