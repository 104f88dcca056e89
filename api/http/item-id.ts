import { z } from 'zod';

export const ItemIdSchema = z.uuid();
