import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../blocks/use-latest.ts';
import { useMe } from '../session/session.ts';

const PREFIX = 'bihuan.kept';
/** Every key would be too often, and a pause is what people notice. */
const AFTER_MS = 400;

/** Something typed that is not sent yet, kept on this machine under the person's name: it survives a reload. */
export function useKept<T extends object>(
  place: string,
  initial: () => T,
): readonly [T, (change: (before: T) => T) => void, () => void] {
  const { person } = useMe();
  const key = `${PREFIX}:${person.id}:${place}`;
  const [value, setValue] = useState(() => (readKept(key) as T | undefined) ?? initial());
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) return undefined;
    const timer = setTimeout(() => {
      keep(key, value);
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [key, value]);
  useFlush(() => {
    if (touched.current) keep(key, value);
  });
  const change = useCallback((next: (before: T) => T) => {
    touched.current = true;
    setValue(next);
  }, []);
  const forget = useCallback(() => {
    touched.current = false;
    localStorage.removeItem(key);
  }, [key]);
  return [value, change, forget];
}

/** A full store is no reason to stop anybody from typing: what is saved on the server stands. */
function keep(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    localStorage.removeItem(key);
  }
}

/** Whoever leaves within the pause keeps his last letters, too. */
function useFlush(flush: () => void): void {
  const latest = useLatest(flush);
  useEffect(() => {
    const now = (): void => {
      latest.current();
    };
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [latest]);
}

/** What this page wrote there itself. */
function readKept(key: string): object | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  } catch {
    return undefined;
  }
}
