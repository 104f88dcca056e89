import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Lock = z.object({ packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })) });

describe('a clone installs from whatever registry the machine is set to', () => {
  it('keeps no address of a package in the lock file', () => {
    const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://') ?? false);
    expect(addressed.map(([name]) => name)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(300);
  });
});
