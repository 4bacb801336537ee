import { z } from 'zod';

/** A column of the record's own table, or of a join with the join's name and a dot before it: `firm.name1`. */
export const ColumnName = z.string().min(1).max(200);
