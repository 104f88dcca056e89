import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Every file of an archive by its path. */
export async function unzipped(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, opened) => {
      if (error) reject(error);
      else resolve(opened);
    });
  });
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(pieces));
          zip.readEntry();
        });
      });
    });
    zip.on('end', () => {
      resolve(files);
    });
    zip.on('error', reject);
    zip.readEntry();
  });
}
