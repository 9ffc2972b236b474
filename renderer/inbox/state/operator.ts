import { useEffect, useState } from 'react';
import { useApi } from '../api.ts';

/** Who decides in this archive, by the name given when it was made; empty until it is known. */
export function useOperator(): string {
  const api = useApi();
  const [operator, setOperator] = useState('');
  useEffect(() => {
    let wanted = true;
    void api.call('vault.identity', {}).then((answer) => {
      if (wanted && answer.ok) setOperator(answer.value.operator);
    });
    return () => {
      wanted = false;
    };
  }, [api]);
  return operator;
}
