/** Why a request cannot stand at all; expected refusals are results, not errors. */
export type DomainErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'STALE_VERSION'
  | 'INVALID_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE';

/** Thrown when a request cannot stand; `message` is the sentence that people read. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  private constructor(
    code: DomainErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }

  static unauthenticated(): DomainError {
    return new DomainError('UNAUTHENTICATED', '登录已失效，请重新登录。');
  }

  /** One answer for a token that never was, has ended, or belongs to another jurisdiction. */
  static tokenRefused(): DomainError {
    return new DomainError(
      'UNAUTHENTICATED',
      '令牌无效、已过期、已停用，或者不属于本地区，请向本地区的系统管理员重新申请。',
    );
  }

  static forbidden(message = '您没有办理此事项的权限。'): DomainError {
    return new DomainError('FORBIDDEN', message);
  }

  /** Also for what exists but may not be read: the two are one answer. */
  static notFound(): DomainError {
    return new DomainError('NOT_FOUND', '未找到该内容，或者您无权查看。');
  }

  static staleVersion(current: number): DomainError {
    return new DomainError('STALE_VERSION', '内容已被他人更新，请刷新后再办理。', { current });
  }

  static invalidInput(message: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
    return new DomainError('INVALID_INPUT', message, details);
  }

  static limitExceeded(message: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
    return new DomainError('LIMIT_EXCEEDED', message, details);
  }

  static unavailable(message = '系统暂时无法提供服务，请稍后再试。'): DomainError {
    return new DomainError('UNAVAILABLE', message);
  }
}
