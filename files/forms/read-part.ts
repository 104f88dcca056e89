import { SaxesParser } from 'saxes';
import type { Entry, ZipFile } from 'yauzl';
import { DomainError } from '../../domain/domain-error.ts';
import { contentOf, entriesOf, openZip } from '../zip-entries.ts';

/** More than any form needs, unpacked, all parts together: a swollen sheet of a million empty rows stays below. */
const MOST_BYTES = 32 * 2 ** 20;

/** What a reader of a part is told; names come without their prefixes. */
export interface PartReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A workbook's parts, read one at a time, as far as a budget goes. */
export class Parts {
  private bytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly name: string,
  ) {}

  /** @throws {DomainError} `formUnreadable` */
  static async open(path: string, name: string): Promise<Parts> {
    const broken = (): DomainError => unreadable(name);
    const zip = await openZip(path, broken);
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of entriesOf(zip, broken)) entries.set(entry.fileName, entry);
    } catch (error) {
      zip.close();
      throw error;
    }
    return new Parts(zip, entries, name);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  close(): void {
    this.zip.close();
  }

  /**
   * Reads a part from its beginning to its end; a part that is not there says nothing. XML only: a document type, which
   * could define entities, is refused.
   *
   * @throws {DomainError} `formUnreadable`, `formTooLarge`
   */
  async read(part: string, reader: PartReader): Promise<void> {
    const entry = this.entries.get(part);
    if (!entry) return;
    const parser = parserFor(reader);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of await contentOf(this.zip, entry, () => unreadable(this.name))) {
        const chunk = piece as Buffer;
        this.bytes += chunk.length;
        if (this.bytes > MOST_BYTES) throw tooLarge(this.name);
        parser.write(decoder.decode(chunk, { stream: true }));
      }
      parser.write(decoder.decode()).close();
    } catch (error) {
      throw error instanceof DomainError ? error : unreadable(this.name);
    }
  }
}

function parserFor({ open: opened, text, close }: PartReader): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('A workbook has no document type.');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    opened?.(bare(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    close?.(bare(name));
  });
  parser.on('text', (found) => {
    text?.(found);
  });
  parser.on('cdata', (found) => {
    text?.(found);
  });
  return parser;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What a form may hold, told to whoever sends more. */
export const FORM_LIMITS = { rows: 5_000, cells: 60_000 } as const;

export function tooLarge(name: string): DomainError {
  return new DomainError('formTooLarge', { name, ...FORM_LIMITS });
}

function unreadable(name: string): DomainError {
  return new DomainError('formUnreadable', { name });
}
