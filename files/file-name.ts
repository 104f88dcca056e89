import { DomainError } from '../domain/domain-error.ts';

const LONGEST = 200;
/** Control characters, and those that turn the direction of writing round to disguise an extension. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const RESERVED = /[<>:"|?*]/g;

/**
 * The name that a file keeps: its last part only, without characters that nobody sees or that a disk does not take.
 *
 * @throws {DomainError} `fileNameUnusable` where nothing with an extension is left
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  if (dot < 1 || dot === clean.length - 1) throw new DomainError('fileNameUnusable');
  const extension = clean.slice(dot);
  const stem = Array.from(clean.slice(0, dot)).slice(0, LONGEST - extension.length);
  return `${stem.join('')}${extension}`;
}

/** The extension without its dot, in small letters. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** RFC 6266 with RFC 5987: the name itself in UTF-8, and one in ASCII for what does not read that. */
export function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
