"""The application's models of today, and SQLAlchemy's own comparison of them with databases.

Usage: models.py DATABASE...   Prints each difference; exit status 1 if there is any.
"""

import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    UniqueConstraint,
    create_engine,
    inspect,
)
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Fencer(Base):
    __tablename__ = "fencers"
    id = Column(Integer, primary_key=True, index=True)
    name = Column(String, nullable=False, unique=True, index=True)
    fencingtracker_id = Column(String, index=True)


class Tournament(Base):
    __tablename__ = "tournaments"
    id = Column(Integer, primary_key=True, index=True)
    name = Column(String, nullable=False, unique=True, index=True)
    date = Column(String, nullable=False)


class Registration(Base):
    __tablename__ = "registrations"
    id = Column(Integer, primary_key=True, index=True)
    fencer_id = Column(Integer, ForeignKey("fencers.id"), nullable=False)
    tournament_id = Column(Integer, ForeignKey("tournaments.id"), nullable=False)
    events = Column(String, nullable=False)
    club_url = Column(String, nullable=False, index=True)
    created_at = Column(DateTime, nullable=False)
    last_seen_at = Column(DateTime)
    __table_args__ = (
        UniqueConstraint("fencer_id", "tournament_id", name="unique_fencer_tournament"),
    )


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True, index=True)
    username = Column(String, nullable=False, unique=True, index=True)
    email = Column(String, nullable=False)
    password_hash = Column(String, nullable=False)
    is_admin = Column(Boolean, nullable=False)
    is_active = Column(Boolean, nullable=False)
    created_at = Column(DateTime, nullable=False)


class UserSession(Base):
    __tablename__ = "user_sessions"
    id = Column(Integer, primary_key=True, index=True)
    user_id = Column(Integer, ForeignKey("users.id"), nullable=False, index=True)
    session_token = Column(String, nullable=False, unique=True, index=True)
    expires_at = Column(DateTime, nullable=False)
    created_at = Column(DateTime, nullable=False)
    csrf_token = Column(String(128))


class TrackedClub(Base):
    __tablename__ = "tracked_clubs"
    id = Column(Integer, primary_key=True, index=True)
    user_id = Column(Integer, ForeignKey("users.id"), nullable=False, index=True)
    club_url = Column(String, nullable=False)
    club_name = Column(String)
    weapon_filter = Column(String)
    active = Column(Boolean, nullable=False)
    created_at = Column(DateTime, nullable=False)
    __table_args__ = (
        UniqueConstraint("user_id", "club_url", name="uq_tracked_clubs_user_club"),
    )


class TrackedFencer(Base):
    __tablename__ = "tracked_fencers"
    id = Column(Integer, primary_key=True, index=True)
    user_id = Column(Integer, ForeignKey("users.id"), nullable=False, index=True)
    fencer_id = Column(String, nullable=False, index=True)
    display_name = Column(String)
    weapon_filter = Column(String)
    active = Column(Boolean, nullable=False)
    created_at = Column(DateTime, nullable=False)
    last_checked_at = Column(DateTime)
    failure_count = Column(Integer, nullable=False)
    last_failure_at = Column(DateTime)
    last_registration_hash = Column(String)
    __table_args__ = (
        UniqueConstraint("user_id", "fencer_id", name="uq_tracked_fencers_user_fencer"),
    )


BOOKS = {"DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "alembic_version"}


def differences(database):
    engine = create_engine("sqlite:///" + database)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_object": lambda thing, name, kind, *_: not (
                    kind == "table" and name in BOOKS
                ),
            },
        )
        found = [repr(difference) for difference in compare_metadata(context, Base.metadata)]
        inspector = inspect(connection)
        for table in Base.metadata.sorted_tables:
            wanted = [(c.name, str(c.type), c.nullable) for c in table.columns]
            real = [
                (c["name"], str(c["type"]), c["nullable"])
                for c in inspector.get_columns(table.name)
            ]
            if wanted != real:
                found.append("%s: %r instead of %r" % (table.name, real, wanted))
            names = {u["name"] for u in inspector.get_unique_constraints(table.name)}
            if names != {c.name for c in table.constraints if isinstance(c, UniqueConstraint)}:
                found.append("%s: unique constraints %r" % (table.name, names))
        return found


def main():
    status = 0
    for database in sys.argv[1:]:
        for difference in differences(database):
            print(database, difference)
            status = 1
    print("compared", len(sys.argv) - 1)
    return status


if __name__ == "__main__":
    sys.exit(main())
