/** Which cache holds a value. */
export enum CachingType {
  /** The external cache where the service has one, else the built-in one. */
  PREFER_EXTERNAL = 'prefer-external',
  /** The external cache. The Consumption tier has no other. */
  EXTERNAL = 'external',
  /** The built-in cache, which loses its content with an update of the service. */
  INTERNAL = 'internal',
}
