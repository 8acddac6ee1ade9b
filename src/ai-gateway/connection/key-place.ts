/** What stands for the key in `authConfig` of the metadata of a connection. */
export const KEY_PLACE = '{api_key}';
