import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import { PerApp } from '../terraform/per-app';

/** Links of the zones that an app creates, by the id that the zone is handed on under. */
const LINKS = new PerApp(() => new Map<string, ITerraformDependable>());

/** Remembers that names of a zone resolve in its network once a link exists. */
export function noteZoneLink(scope: IConstruct, zoneId: string, link: ITerraformDependable): void {
  LINKS.of(scope).set(zoneId, link);
}

/**
 * What must exist before a private endpoint, each of it once: what was given, and the links of the zones that take its
 * records, so that whoever waits for the endpoint waits for names that resolve.
 */
export function withZoneLinks(
  scope: IConstruct,
  zoneIds: readonly string[] | undefined,
  given: readonly ITerraformDependable[],
): ITerraformDependable[] {
  const links = LINKS.of(scope);
  return [...new Set([...given, ...(zoneIds ?? []).flatMap((zoneId) => links.get(zoneId) ?? [])])];
}
