/** A self-evaluation of 300 indicators with reasons and evidence stays far below this. */
export const BODY_LIMIT_KIB = 1024;
