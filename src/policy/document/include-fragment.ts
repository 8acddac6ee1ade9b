import { PolicyElement } from './policy-element';
import { fragmentId } from './policy-rules';
import { checkAll, checked } from './policy-validation';
import type { PolicyStatementProps } from './policy-statement-props';
import { textAttributes } from './policy-text';

/** Properties of `IncludeFragment`, in the order of the policy's schema. */
export interface IncludeFragmentProps extends PolicyStatementProps {
  /** Id of a fragment that the API Management service has. `PolicyFragment.include()` is for those created here. */
  readonly fragmentId: string;
}

/**
 * Policy `include-fragment`: puts in what a fragment holds. In every tier and section; what the fragment holds has to be
 * allowed there.
 *
 * Throws `InvalidFragmentId`.
 *
 * @see https://learn.microsoft.com/azure/api-management/include-fragment-policy
 */
export class IncludeFragment extends PolicyElement {
  /**
   * What the fragment holds, where it is created here.
   * @internal
   */
  public _content: PolicyElement[] = [];

  public constructor(props: IncludeFragmentProps) {
    checked('include-fragment', (problems) => {
      checkAll(problems, fragmentId, { fragmentId: props.fragmentId });
    });
    super('include-fragment', {
      attributes: textAttributes({ id: props.id, 'fragment-id': props.fragmentId }),
      dependables: props.dependables,
    });
  }
}
