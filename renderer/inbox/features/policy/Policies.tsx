import { Clock, Layers, ListChecks, TextSearch, Wallet } from 'lucide-react';
import { useMemo, useState } from 'react';
import { shippedRules } from '../../../../shared/detection/index.ts';
import { categories } from '../../../../shared/domain/categories.ts';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { policyText } from '../../../../shared/text/policy.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useApi } from '../../api.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useShortcut } from '../../keyboard.ts';
import { useFormats, useWords } from '../../language.ts';
import { useToasts } from '../../state/toasts.ts';
import { useShell } from '../../state/shell.ts';
import { CategoriesPage } from './CategoriesPage.tsx';
import { HoursPage } from './HoursPage.tsx';
import { OwnRulesPage } from './OwnRulesPage.tsx';
import { PayeesPage } from './PayeesPage.tsx';
import { countChanges } from './policyDraft.ts';
import type { PolicyPage } from './policyPage.ts';
import { SaveBar } from './SaveBar.tsx';
import { ShippedRulesPage } from './ShippedRulesPage.tsx';
import { SubNavView } from './SubNavView.tsx';

/** Changes gather in a draft and are saved as one whole new policy, so that every finding can name its own. */
export function Policies() {
  const api = useApi();
  const archive = useArchive();
  const words = useWords(policyText);
  const shell = useWords(shellText);
  const formats = useFormats();
  const say = useToasts((toasts) => toasts.say);
  const hoursOf = useShell((state) => state.hoursOf);
  const saved = useLive(useMemo(() => archive.policy(), [archive]));
  const [draft, setDraft] = useState<Policy>();
  const [page, setPage] = useState<PolicyPage>(hoursOf === undefined ? 'categories' : 'hours');
  const [saving, setSaving] = useState(false);
  const policy = draft ?? saved;
  const changes = saved === undefined || draft === undefined ? 0 : countChanges(saved, draft);

  async function save() {
    if (saved === undefined || draft === undefined || changes === 0 || saving) return;
    setSaving(true);
    const next: Policy = { ...draft, version: saved.version + 1 };
    const answer = await api.call('ledger.decide', {
      decision: { type: 'policy.changed', v: 1, at: Date.now(), policy: next },
    });
    setSaving(false);
    if (answer.ok) {
      setDraft(undefined);
      say({ tone: 'done', text: words.saved });
    } else {
      say({ tone: 'failed', text: shell.notSaved, detail: shell.notSavedDetail });
    }
  }
  useShortcut('Ctrl+S', () => void save(), { scope: words.title, label: words.save, enabled: changes > 0 });

  const navigation = [
    { page: 'categories' as const, icon: Layers, count: String(categories.length) },
    {
      page: 'shipped' as const,
      icon: ListChecks,
      count: formats.number(shippedRules().length - (policy?.shippedRulesOff.length ?? 0)),
    },
    { page: 'own' as const, icon: TextSearch, count: formats.number(policy?.rules.length ?? 0) },
    { page: 'payees' as const, icon: Wallet, count: formats.number(policy?.payees.length ?? 0) },
    { page: 'hours' as const, icon: Clock, count: '' },
  ];
  const props = policy === undefined ? undefined : { policy, onChange: setDraft };
  return (
    <div className="policies">
      <SubNavView words={words} items={navigation} page={page} onGo={setPage} />
      <section className="pol">
        {props === undefined && <Skeleton widths={[40, 80, 75, 82]} label={shell.loading} />}
        {props !== undefined && page === 'categories' && <CategoriesPage {...props} />}
        {props !== undefined && page === 'shipped' && <ShippedRulesPage {...props} />}
        {props !== undefined && page === 'own' && <OwnRulesPage {...props} />}
        {props !== undefined && page === 'payees' && <PayeesPage {...props} />}
        {props !== undefined && page === 'hours' && <HoursPage {...props} />}
        {changes > 0 && (
          <SaveBar
            words={words}
            changes={changes}
            saving={saving}
            onDiscard={() => setDraft(undefined)}
            onSave={() => void save()}
          />
        )}
      </section>
    </div>
  );
}
