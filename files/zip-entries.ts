import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';

/** What is thrown where a file turns out to be no whole ZIP: each reader has words of its own for it. */
export type Broken = () => Error;

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;

/** A ZIP on the disk, or one that lay in another; whoever opens it closes it. */
export async function openZip(from: string | Buffer, broken: Broken): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => {
      if (error) reject(broken());
      else resolve(zip);
    };
    if (typeof from === 'string') open(from, OPTIONS, done);
    else fromBuffer(from, OPTIONS, done);
  });
}

/** Entries one after the other; a name that leaves the archive's folder is a fault of the archive. */
export async function* entriesOf(zip: ZipFile, broken: Broken): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const settle = (done: () => void) => (): void => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        done();
      };
      zip.once('entry', (found: Entry) => {
        settle(() => {
          resolve(found);
        })();
      });
      zip.once(
        'end',
        settle(() => {
          resolve(undefined);
        }),
      );
      zip.once(
        'error',
        settle(() => {
          reject(broken());
        }),
      );
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** What an entry unpacks to. */
export async function contentOf(zip: ZipFile, entry: Entry, broken: Broken): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => {
      if (error) reject(broken());
      else resolve(found);
    });
  });
}
