/*
 * Transfers of blocks, the devices they go to and the files they belong to.
 */

typedef struct bufinfo {
	int b_flags;		/* B_READ or B_WRITE, with B_ASYNC and others */
	size_t b_bcount;	/* bytes to transfer */
	caddr_t b_addr;		/* where they are, if known */
	uint64_t b_lblkno;	/* number of the block on the device */
	uint64_t b_blkno;	/* the same */
	size_t b_resid;		/* bytes not transferred: always 0 */
	size_t b_bufsize;	/* size of the buffer */
	caddr_t b_iodone;	/* the function that is called at the end */
	int b_error;		/* always 0 */
	dev_t b_edev;		/* the device */
} bufinfo_t;

typedef struct devinfo {
	int dev_major;
	int dev_minor;
	int dev_instance;	/* always 0 */
	string dev_name;	/* name of the driver, where known, else of the disk */
	string dev_statname;	/* name of the disk, with the number of the partition */
	string dev_pathname;
} devinfo_t;

typedef struct fileinfo {
	string fi_name;		/* last part of the path */
	string fi_dirname;	/* path without the last part */
	string fi_pathname;	/* whole path */
	loff_t fi_offset;	/* position in the file */
	string fi_fs;		/* kind of file system */
	string fi_mount;	/* always <unknown> */
	int fi_oflags;		/* flags of open(2) */
} fileinfo_t;

translator bufinfo_t < struct buffer_head *B > {
	b_flags = arg1 & 1 ? B_WRITE : B_READ;
	b_addr = B->b_data;
	b_bcount = B->b_size;
	b_lblkno = B->b_blocknr;
	b_blkno = B->b_blocknr;
	b_resid = 0;
	b_bufsize = B->b_size;
	b_iodone = (caddr_t)B->b_end_io;
	b_error = 0;
	b_edev = B->b_bdev->bd_dev;
};

/* The lowest bit of an operation says that it writes; 0x800 is the flag of synchronous ones. */
translator bufinfo_t < struct bio *B > {
	b_flags = (B->bi_opf & 1 ? B_WRITE : B_READ) | (B->bi_opf & 0x800 ? 0 : B_ASYNC) | B_PHYS;
	b_addr = 0;
	b_bcount = B->bi_iter.bi_size;
	b_lblkno = B->bi_iter.bi_sector;
	b_blkno = B->bi_iter.bi_sector;
	b_resid = 0;
	b_bufsize = B->bi_iter.bi_size;
	b_iodone = (caddr_t)B->bi_end_io;
	b_error = 0;
	b_edev = B->bi_bdev == NULL ? 0 : B->bi_bdev->bd_dev;
	b_edev = 0;
};

/* Before Linux 5.12 a transfer knew its disk and the number of the partition. */
inline dev_t bio_device[struct bio *bio] = bio->bi_bdev == NULL ? 0 : bio->bi_bdev->bd_dev;
inline dev_t bio_device[struct bio *bio] = (dev_t)bio->bi_disk->major << 20 | bio->bi_partno;

/* The number of a partition moved into the flags of the device with Linux 6.10. */
inline int partition[struct block_device *device] = device->bd_partno;
inline int partition[struct block_device *device] = device->__bd_flags.counter & 0xff;

inline string disk[struct block_device *device] = partition[device] == 0
    ? stringof(device->bd_disk->disk_name)
    : strjoin(stringof(device->bd_disk->disk_name), lltostr(partition[device]));

inline string bio_disk[struct bio *bio] =
    bio->bi_bdev == NULL ? "nfs" : stringof(bio->bi_bdev->bd_disk->disk_name);
inline string bio_disk[struct bio *bio] =
    bio->bi_disk == NULL ? "nfs" : stringof(bio->bi_disk->disk_name);

inline string bio_statname[struct bio *bio] =
    bio->bi_bdev == NULL ? "nfs" : disk[bio->bi_bdev];
inline string bio_statname[struct bio *bio] =
    bio->bi_disk == NULL ? "nfs" : stringof(bio->bi_disk->disk_name);

translator devinfo_t < struct buffer_head *B > {
	dev_major = getmajor(B->b_bdev->bd_dev);
	dev_minor = getminor(B->b_bdev->bd_dev);
	dev_instance = 0;
	dev_name = stringof(B->b_bdev->bd_disk->disk_name);
	dev_statname = disk[B->b_bdev];
	dev_pathname = strjoin("/dev/", disk[B->b_bdev]);
};

translator devinfo_t < struct bio *B > {
	dev_major = getmajor(bio_device[B]);
	dev_minor = getminor(bio_device[B]);
	dev_instance = 0;
	dev_name = bio_disk[B];
	dev_statname = bio_statname[B];
	dev_pathname = "<unknown>";
};

translator fileinfo_t < struct buffer_head *B > {
	fi_name = "<unknown>";
	fi_dirname = "<unknown>";
	fi_pathname = "<unknown>";
	fi_offset = 0;
	fi_fs = "<unknown>";
	fi_mount = "<unknown>";
	fi_oflags = 0;
};

translator fileinfo_t < struct file *F > {
	fi_name = F == NULL ? "<none>" : stringof(F->f_path.dentry->d_name.name);
	fi_dirname = F == NULL ? "<none>" : dirname(d_path(&F->f_path));
	fi_pathname = F == NULL ? "<none>" : d_path(&F->f_path);
	fi_offset = F == NULL ? 0 : F->f_pos;
	fi_fs = F == NULL ? "<none>" : stringof(F->f_path.mnt->mnt_sb->s_type->name);
	fi_mount = F == NULL ? "<none>" : "<unknown>";
	fi_oflags = F == NULL ? 0 : F->f_flags;
};

inline fileinfo_t fds[int fd] = xlate <fileinfo_t> (
    fd >= 0 && fd < curthread->files->fdt->max_fds ? curthread->files->fdt->fd[fd] : NULL);
