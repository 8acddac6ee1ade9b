/**
 * Ways to write a path so that it means another one: upwards, empty segments, backslashes, and encoded signs. The gateway
 * may read it otherwise than the edge, and call something that the rules about paths did not let through.
 */
export const PATH_TRICKS = ['/..', '//', '\\', '%25', '%2e', '%2f', '%5c'];
