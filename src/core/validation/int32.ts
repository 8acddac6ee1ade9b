/** The largest number that a service takes where it counts in 32 bits. */
export const INT32_MAX = 2_147_483_647;
