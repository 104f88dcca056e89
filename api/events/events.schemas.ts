import { z } from 'zod';

/** How many seconds ago the page began to read what it shows: what has happened since is told first. */
export const ListenSchema = z.strictObject({ behind: z.coerce.number().int().min(0).max(120).default(0) });
export type Listen = z.infer<typeof ListenSchema>;
