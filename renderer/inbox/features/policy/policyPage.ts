import type { Policy } from '../../../../shared/domain/policy.ts';

export type PolicyPage = 'categories' | 'shipped' | 'own' | 'payees' | 'hours';

/** What every page of Regras is given. */
export interface PolicyPageProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}
