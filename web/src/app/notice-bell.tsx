import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { shellWords } from '../wording/common.ts';

/** The way to the notices, with how many are unread. */
export function NoticeBell({ unread }: { readonly unread: number }) {
  const navigate = useNavigate();
  return (
    <Badge count={unread} size="small" offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={shellWords.unread(unread)}
        onClick={() => void navigate('/notices')}
      />
    </Badge>
  );
}
