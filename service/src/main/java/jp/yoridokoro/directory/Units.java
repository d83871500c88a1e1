package jp.yoridokoro.directory;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Units extends GenericRepository<ServiceUnit, UUID> {
    Optional<ServiceUnit> findById(UUID id);
}
