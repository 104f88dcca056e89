/** A kind of file that is taken in: how it begins, and what it says it is when it is handed out. */
export interface FileType {
  readonly mediaType: string;
  readonly magic: readonly Buffer[];
  /** An entry without which an archive is not of this kind. */
  readonly part?: string;
  /** No signature of its own: text is told by what it does not hold. */
  readonly text?: true;
}

const ZIP = [Buffer.from('PK\u0003\u0004', 'latin1')];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Everything that is taken, by extension. What is not here is refused: a closed list cannot be talked round. */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', magic: [Buffer.from('%PDF-')] },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, magic: ZIP, part: 'word/document.xml' },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, magic: ZIP, part: 'xl/workbook.xml' },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, magic: ZIP, part: 'ppt/presentation.xml' },
  ofd: { mediaType: 'application/ofd', magic: ZIP, part: 'OFD.xml' },
  zip: { mediaType: 'application/zip', magic: ZIP },
  jpg: { mediaType: 'image/jpeg', magic: [Buffer.from([0xff, 0xd8, 0xff])] },
  jpeg: { mediaType: 'image/jpeg', magic: [Buffer.from([0xff, 0xd8, 0xff])] },
  png: { mediaType: 'image/png', magic: [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])] },
  tif: { mediaType: 'image/tiff', magic: [Buffer.from('II*\u0000', 'latin1'), Buffer.from('MM\u0000*', 'latin1')] },
  tiff: { mediaType: 'image/tiff', magic: [Buffer.from('II*\u0000', 'latin1'), Buffer.from('MM\u0000*', 'latin1')] },
  txt: { mediaType: 'text/plain; charset=utf-8', magic: [], text: true },
  csv: { mediaType: 'text/csv; charset=utf-8', magic: [], text: true },
};

/** As a person is told. */
export const TAKEN = Object.keys(FILE_TYPES).join(', ');

/** Beginnings of what a machine runs: Windows, Linux, macOS, a script. */
const RUNS = [
  Buffer.from('MZ'),
  Buffer.from('\u007fELF', 'latin1'),
  Buffer.from([0xfe, 0xed, 0xfa, 0xce]),
  Buffer.from([0xfe, 0xed, 0xfa, 0xcf]),
  Buffer.from([0xcf, 0xfa, 0xed, 0xfe]),
  Buffer.from([0xca, 0xfe, 0xba, 0xbe]),
  Buffer.from('#!'),
];
const RUN_NAMES =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|sh|apk|app|cpl|reg|docm|xlsm|pptm|dotm|xltm|xlam|ppam|xlsb)$/i;

export const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
export const ZIP_MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');

export function begins(head: Buffer, magic: Buffer): boolean {
  return head.length >= magic.length && head.subarray(0, magic.length).equals(magic);
}

/** Whether a machine would run it, by its name or its beginning. */
export function runs(name: string, head: Buffer): boolean {
  return RUN_NAMES.test(name) || RUNS.some((magic) => begins(head, magic));
}

/** Macros and packaged programs inside an office file, as the parts that carry them are called. */
export function carriesCode(name: string): boolean {
  return /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\d*\.bin|macrosheets\/|xl\/macrosheets)/i.test(name);
}

/** What an old office container says of macros and of packed programs. */
export const OLE_MARKS = [Buffer.from('_VBA_PROJECT', 'utf16le'), Buffer.from('\u0001Ole10Native', 'utf16le')];
export const LONGEST_MARK = Math.max(...OLE_MARKS.map(({ length }) => length));
