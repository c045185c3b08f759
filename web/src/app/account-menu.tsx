import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useApi } from '../api/api-context.tsx';
import { played } from '../api/stage.ts';
import { graphql } from '../api/graphql.ts';
import { useViewer } from '../session/use-viewer.ts';
import { shellWords } from '../wording/common.ts';
import styles from './account-menu.module.css';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const viewer = useViewer();
  const api = useApi();
  const navigate = useNavigate();
  const [, signOut] = useMutation(SignOut);
  const leave = async () => {
    const { error } = await signOut({});
    if (error) return;
    await navigate('/sign-in', { replace: true });
    api.renew();
  };
  const who = `${viewer.organisation?.name ?? ''} ${viewer.name}`.trim();
  const own = [
    { key: 'password', label: shellWords.changePassword, onClick: () => void navigate('/account') },
    { key: 'leave', label: shellWords.signOut, onClick: () => void leave() },
  ];
  // Whoever is played has no password, and comes and goes with the simulation.
  const items = [{ key: 'who', label: who, disabled: true }, ...(played ? [] : own)];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${shellWords.account}：${who}`}>
        <span className={styles.name}>{viewer.organisation?.name ?? viewer.name}</span>
      </Button>
    </Dropdown>
  );
}
