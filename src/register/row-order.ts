/** In which order servers can stand. The first is the one they come in. */
export const ORDERS = ['name', 'newest', 'oldest', 'harshest'] as const;
export type Order = (typeof ORDERS)[number];
