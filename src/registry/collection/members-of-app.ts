import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import { endProblem } from '../../core/validation/code';
import { COLLECTION_CODES } from './codes';
import type { CollectionMembershipProps } from './collection-membership-props';
import { RESERVED_COLLECTIONS } from './reserved-collections';

/** Most agents in a collection, while the registry is a preview. */
const MOST = 100;

interface Membership extends CollectionMembershipProps {
  readonly construct: IConstruct;
}

/** Memberships of an app, in the order in which they were made. */
const MEMBERSHIPS = new PerApp<Membership[]>(() => []);

/** Fails synthesis where the memberships of an app contradict each other, or the registry would refuse one of them. */
export function watchMembership(construct: IConstruct, props: CollectionMembershipProps): void {
  const all = MEMBERSHIPS.of(construct);
  const own = { ...props, construct };
  all.push(own);
  construct.node.addValidation({ validate: () => problemsOf(own, all.slice(0, all.indexOf(own))) });
}

function problemsOf(own: Membership, earlier: readonly Membership[]): string[] {
  const ofCollection = earlier.filter((one) => collectionOf(one) === collectionOf(own));
  const ofInstance = earlier.filter((one) => instanceOf(one) === instanceOf(own));
  const { path } = own.construct.node;
  const problems: string[] = [];
  const twin = ofInstance.find((one) => ofCollection.includes(one));
  if (twin !== undefined) {
    const text = `${path} adds ${own.instance.node.path} again to the collection of ${twin.construct.node.path}; keep one of them`;
    problems.push(endProblem(COLLECTION_CODES.DuplicateMember, text));
  }
  const contrary = ofInstance.find((one) => isQuarantine(one) !== isQuarantine(own));
  if (contrary !== undefined) {
    const text = `${own.instance.node.path} is quarantined by one of ${path} and ${contrary.construct.node.path}, and found by others by the other; keep one`;
    problems.push(endProblem(COLLECTION_CODES.QuarantinedAndListed, text));
  }
  if (ofCollection.length === MOST) {
    const text = `${path} is member ${MOST + 1} of ${own.collection.node.path}, which takes ${MOST}; divide them among several collections`;
    problems.push(endProblem(COLLECTION_CODES.CollectionFull, text));
  }
  return problems;
}

const collectionOf = ({ collection }: Membership): string => keyOf(collection, collection.collectionId);
const instanceOf = ({ instance }: Membership): string => keyOf(instance, instance.instanceId);
const isQuarantine = (one: Membership): boolean => collectionOf(one) === RESERVED_COLLECTIONS.Quarantined;

/** Ids are compared case-insensitively. What the app creates has none yet. */
const keyOf = (construct: IConstruct, id: string): string => (isLiteral(id) ? id.toLowerCase() : construct.node.path);
